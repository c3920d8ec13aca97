import { useState } from 'react'
import { isRefusal, type Refusal } from '../../../shared/command.ts'
import { inLanguage, methodNamed, methods } from '../../../shared/methods/index.ts'
import type { WordKey } from '../../../shared/words/catalogue.ts'
import { Button } from '../../pieces/Button.tsx'
import { Choice } from '../../pieces/Choice.tsx'
import { DateFields } from '../../pieces/DateFields.tsx'
import { Dialog } from '../../pieces/Dialog.tsx'
import { Field, TextArea } from '../../pieces/Field.tsx'
import { tryAct, useDesk } from '../../store/desk.ts'
import { go } from '../../store/view.ts'
import { useWords } from '../../words.tsx'

/** A workshop in under two minutes: its name is all that must be said; the method brings the rest. */
export function StartWorkshop({ onClose }: { onClose: () => void }) {
  const { t, language } = useWords()
  const lang = language === 'cy' ? 'cy' : 'en-GB'
  const today = useDesk((desk) => desk.desk?.day ?? null)
  const [method, setMethod] = useState(methods[0]!.id)
  const [title, setTitle] = useState('')
  const [topic, setTopic] = useState('')
  const [date, setDate] = useState(today)
  const [start, setStart] = useState('10:00')
  const [venue, setVenue] = useState('')
  const [support, setSupport] = useState('')
  const offered = inLanguage(methodNamed(method)!.promises, lang).join('\n')
  const [typed, setTyped] = useState<string>()
  const [refusal, setRefusal] = useState<Refusal>()
  const isTime = start === '' || /^([01]?\d|2[0-3])[:.][0-5]\d$/.test(start)

  const begin = async () => {
    if (!isTime) return
    const promises = (typed ?? offered).split('\n').map((line) => line.trim())
    const done = await tryAct('startWorkshop', {
      method,
      title,
      lang,
      topic,
      date,
      start: start ? start.replace('.', ':').padStart(5, '0') : null,
      venue,
      support,
      promises: promises.filter(Boolean),
    })
    if (isRefusal(done)) return setRefusal(done)
    onClose()
    go({ at: 'workshop', workshop: done.id, tab: 'agreement' })
  }
  return (
    <Dialog
      title={t('overview.startWorkshop')}
      isOpen
      onClose={onClose}
      width="wide"
      actions={
        <>
          <Button look="main" size="big" onPress={() => void begin()}>
            {t('overview.workshop.do')}
          </Button>
          <Button size="big" onPress={onClose}>
            {t('common.cancel')}
          </Button>
        </>
      }
    >
      <div className="two-fields">
        <div className="pile wide">
          <Field
            autoFocus
            label={t('overview.workshop.title')}
            value={title}
            error={refusal && t(refusal.refused as WordKey, refusal.params)}
            onChange={(text) => (setTitle(text), setRefusal(undefined))}
            onEnter={() => void begin()}
          />
          <Choice
            label={t('overview.workshop.method')}
            value={method}
            onChange={setMethod}
            options={methods.map((one) => ({
              id: one.id,
              label: inLanguage(one.name, lang),
              help: inLanguage(one.about, lang),
            }))}
          />
          <Field
            isOptional
            label={t('overview.workshop.topic')}
            help={t('overview.workshop.topic.help')}
            value={topic}
            onChange={setTopic}
          />
          <DateFields label={t('overview.workshop.date')} value={date} onChange={setDate} />
          <Field
            isOptional
            label={t('overview.workshop.start')}
            value={start}
            error={isTime ? undefined : t('overview.workshop.start.wrong')}
            onChange={setStart}
          />
        </div>
        <div className="pile wide">
          <Field isOptional label={t('overview.workshop.venue')} value={venue} onChange={setVenue} />
          <Field
            isOptional
            label={t('overview.workshop.support')}
            help={t('overview.workshop.support.help')}
            value={support}
            onChange={setSupport}
          />
          <TextArea
            label={t('overview.workshop.promises')}
            help={t('overview.workshop.promises.help')}
            value={typed ?? offered}
            onChange={setTyped}
            rows={8}
          />
        </div>
      </div>
    </Dialog>
  )
}
