import { useState } from 'react'
import { isRefusal } from '../../../shared/command.ts'
import { safeName } from '../../../shared/exports/safeNames.ts'
import { inLanguage } from '../../../shared/methods/index.ts'
import { templateNamed, type Template, type TemplateSection } from '../../../shared/methods/templates.ts'
import { readTemplateFile, type MethodProblem } from '../../../shared/methods/files.ts'
import type { TemplateFile } from '../../../shared/methods/templateSchema.ts'
import { templateFileOf } from '../../../shared/queries/templates.ts'
import { sayIn } from '../../../shared/words/say.ts'
import { Button } from '../../pieces/Button.tsx'
import { Dialog } from '../../pieces/Dialog.tsx'
import { Field } from '../../pieces/Field.tsx'
import { ErrorNotice } from '../../pieces/Notices.tsx'
import { act, say, theBridge, useDesk } from '../../store/desk.ts'
import { useWords } from '../../words.tsx'
import { problemWords } from '../methods/problemWords.ts'
import { HeadingForm } from './HeadingForm.tsx'
import { HeadingList } from './HeadingList.tsx'

export interface TemplateDialogProps {
  template: Template
  onTemplate: (template: string) => void
  onClose: () => void
}

/** The headings of a kind of document: those that ship to look at and copy, the programme's own to change. */
export function TemplateDialog({ template, onTemplate, onClose }: TemplateDialogProps) {
  const words = useWords()
  const { t, language } = words
  const rows = useDesk((s) => s.rows)
  const [section, setSection] = useState<TemplateSection | 'new' | null>(null)
  const [problems, setProblems] = useState<MethodProblem[]>([])
  const isOwn = !templateNamed(template.id)
  const name = inLanguage(template.name, language)
  const keep = async (
    file: TemplateFile,
    from: string | null,
    key: 'templates.copied' | 'templates.broughtIn',
  ) => {
    const done = await act('keepTemplate', { template: file, from })
    if (!done) return
    onTemplate(done.id)
    say(key, { name: file.name[language === 'cy' ? 'cy' : 'en-GB'] ?? name })
  }
  const copy = () => {
    const file = templateFileOf(rows, template.id)
    if (!file) return
    const own = (text: string | undefined, lang: 'en' | 'cy') =>
      text ? sayIn(lang)('templates.copyName', { name: text }) : undefined
    const both = { 'en-GB': own(file.name['en-GB'], 'en'), cy: own(file.name.cy, 'cy') }
    void keep({ ...file, name: both }, template.id, 'templates.copied')
  }
  const save = async () => {
    const { shell, ask } = theBridge()
    const to = await shell.chooseWhereToSave({ suggestedName: safeName(name, 'json'), purpose: 'data' })
    if (!to) return
    const done = await ask('saveTemplate', { template: template.id, token: to.token })
    if (isRefusal(done)) return say(done.refused, done.params, 'refused')
    say('templates.saved', { file: done.file })
  }
  const bringIn = async () => {
    setProblems([])
    const { shell, ask } = theBridge()
    const from = await shell.chooseFileToOpen({ purpose: 'method' })
    if (!from) return
    const read = await ask('readTemplate', { token: from.token })
    if (isRefusal(read)) return say(read.refused, read.params, 'refused')
    const file = readTemplateFile(read.text)
    if ('problems' in file) return setProblems(file.problems)
    await keep(file.template, null, 'templates.broughtIn')
  }
  const remove = async () => {
    if (!(await act('removeRecord', { id: template.id }))) return
    onTemplate('outline')
    onClose()
    say('templates.removed')
  }
  const close = () => (section ? setSection(null) : onClose())
  return (
    <Dialog title={t('templates.title', { name })} isOpen onClose={close} width="wide">
      {section ? (
        <HeadingForm template={template} section={section} onDone={() => setSection(null)} />
      ) : (
        <div className="pile template-headings">
          <p>{t(isOwn ? 'templates.ownNote' : 'templates.shippedNote')}</p>
          {isOwn && <NameField key={language} template={template} />}
          <HeadingList
            template={template}
            isOwn={isOwn}
            onChange={(one) => setSection(one)}
            onAdd={() => setSection('new')}
          />
          {problems.length > 0 && (
            <ErrorNotice
              what={t('templates.bad.title')}
              safe={problems.map((one) => problemWords(one, words)).join(' ')}
              todo={`${t('templates.bad.safe')} ${t('templates.bad.todo')}`}
            />
          )}
          <div className="row foot">
            {!isOwn && (
              <Button look="main" onPress={copy}>
                {t('templates.makeOwn')}
              </Button>
            )}
            <Button onPress={() => void save()}>{t('templates.save')}</Button>
            <Button onPress={() => void bringIn()}>{t('templates.bringIn')}</Button>
            {isOwn && (
              <Button look="link" onPress={() => void remove()}>
                {t('templates.remove')}
              </Button>
            )}
            <Button onPress={onClose}>{t('common.close')}</Button>
          </div>
        </div>
      )}
    </Dialog>
  )
}

/** Kept when the field is left, so that a name half typed is no name. */
function NameField({ template }: { template: Template }) {
  const { t, language } = useWords()
  const lang = language === 'cy' ? 'cy' : 'en-GB'
  const was = inLanguage(template.name, lang)
  const [name, setName] = useState(was)
  const keep = () => {
    if (name.trim() && name !== was) void act('editTemplate', { id: template.id, lang, name })
  }
  return (
    <div onBlur={keep}>
      <Field label={t('templates.name')} value={name} onChange={setName} onEnter={keep} maxLength={200} />
    </div>
  )
}
