import { useState } from 'react'
import { isRefusal } from '../../../shared/command.ts'
import { inLanguage, type Step } from '../../../shared/methods/index.ts'
import { isWorkshopTab, workshopTabs, type WorkshopTab } from '../../../shared/shellNames.ts'
import { Check } from '../../pieces/Choice.tsx'
import { SaveDialog } from '../../pieces/Dialog.tsx'
import { Field, TextArea } from '../../pieces/Field.tsx'
import { tagOf } from '../../i18n.ts'
import { tryAct } from '../../store/desk.ts'
import { useWords } from '../../words.tsx'
import { minutesIn } from '../workshop/minutes.ts'
import { linesIn } from './lines.ts'

/** A step of a programme's own way of working: a new one, last, or one that is there. */
export function MethodStepDialog(props: { method: string; step: Step | null; onClose: () => void }) {
  const { method, step, onClose } = props
  const words = useWords()
  const { t, why } = words
  // What is written here stays in the language it was begun in, whatever the window speaks next.
  const [language] = useState(words.language)
  const was = {
    title: step ? inLanguage(step.title, language) : '',
    prompt: step?.prompt ? inLanguage(step.prompt, language) : '',
    guide: step?.guide ? inLanguage(step.guide, language).join('\n') : '',
  }
  const [title, setTitle] = useState(was.title)
  const [prompt, setPrompt] = useState(was.prompt)
  const [guide, setGuide] = useState(was.guide)
  const [minutes, setMinutes] = useState(String(step?.minutes ?? 15))
  const [rest, setRest] = useState(step?.rest ?? false)
  const [uses, setUses] = useState<WorkshopTab[]>((step?.uses ?? []).filter(isWorkshopTab))
  const [wrong, setWrong] = useState<{ title?: string; minutes?: string }>({})
  const keep = async () => {
    const count = minutesIn(minutes)
    if (count === null) return setWrong({ minutes: t('inquiry.step.minutes.wrong') })
    const lang = tagOf(language)
    const facts = { minutes: count, rest, uses }
    const done = step
      ? await tryAct('editMethodStep', {
          id: step.id,
          lang,
          ...facts,
          // Words left alone stay as they are in both languages.
          title: title === was.title ? undefined : title,
          prompt: prompt === was.prompt ? undefined : prompt,
          guide: guide === was.guide ? undefined : linesIn(guide),
        })
      : await tryAct('addMethodStep', { method, lang, title, prompt, guide: linesIn(guide), ...facts })
    if (isRefusal(done)) return setWrong({ title: why(done) })
    onClose()
  }
  return (
    <SaveDialog
      title={t(step ? 'inquiry.step.change' : 'method.step.add')}
      isOpen
      onClose={onClose}
      width="wide"
      save={t('method.step.keep')}
      onSave={keep}
    >
      <div className="two-fields">
        <div className="pile wide">
          <Field
            label={t('method.step.title')}
            value={title}
            onChange={setTitle}
            error={wrong.title}
            onEnter={() => void keep()}
            autoFocus
          />
          <TextArea isOptional label={t('method.step.prompt')} value={prompt} onChange={setPrompt} rows={2} />
          <TextArea
            isOptional
            label={t('method.step.guide')}
            help={t('method.step.guide.help')}
            value={guide}
            onChange={setGuide}
            rows={4}
          />
          <Field
            label={t('method.step.minutes')}
            value={minutes}
            onChange={setMinutes}
            error={wrong.minutes}
            inputMode="numeric"
            className="narrow"
            onEnter={() => void keep()}
          />
          <Check label={t('method.step.rest')} isSelected={rest} onChange={setRest} />
        </div>
        <fieldset className="pile uses">
          <legend className="label-line">{t('method.step.uses')}</legend>
          <p className="quiet small">{t('method.step.uses.help')}</p>
          {workshopTabs.map((tab) => (
            <Check
              key={tab}
              label={t(`inquiry.tab.${tab}`)}
              isSelected={uses.includes(tab)}
              onChange={(isUsed) =>
                setUses((now) => (isUsed ? [...now, tab] : now.filter((one) => one !== tab)))
              }
            />
          ))}
        </fieldset>
      </div>
      <p className="quiet small">{t('method.language.note')}</p>
    </SaveDialog>
  )
}
