import { useMemo, useState } from 'react'
import { isRefusal, type Refusal } from '../../../shared/command.ts'
import { inLanguage, methods } from '../../../shared/methods/index.ts'
import { methodsHere } from '../../../shared/queries/methods.ts'
import { textOf } from '../../../shared/record.ts'
import { programme as programmeDef } from '../../../shared/records/programme.ts'
import { readTime } from '../../../shared/words/dates.ts'
import { DateFields } from '../../pieces/DateFields.tsx'
import { SaveDialog } from '../../pieces/Dialog.tsx'
import { Field, TextArea } from '../../pieces/Field.tsx'
import { Select } from '../../pieces/Menu.tsx'
import { tagOf } from '../../i18n.ts'
import { tryAct, useDesk } from '../../store/desk.ts'
import { go } from '../../store/view.ts'
import { useWords } from '../../words.tsx'

const states = ['open', 'fixed', 'unknown'] as const
const { placeLevel: levels } = programmeDef.fields
const linesIn = (text: string) => text.split('\n').flatMap((line) => line.trim() || [])

/** A workshop in under two minutes: its name is all that must be said; what is known already stands there. */
export function StartWorkshop({ onClose }: { onClose: () => void }) {
  const { t, language, why } = useWords()
  const lang = tagOf(language)
  const today = useDesk((desk) => desk.desk?.day ?? null)
  const rows = useDesk((desk) => desk.rows)
  const programme = rows.all('programme')[0]
  const all = useMemo(() => methodsHere(rows), [rows])
  const [method, setMethod] = useState(methods[0]!.id)
  const [day, setDay] = useState({
    title: '',
    topic: '',
    date: today,
    start: '10:00',
    venue: '',
    support: '',
  })
  const [about, setAbout] = useState({
    purpose: textOf(programme?.purpose),
    geography: textOf(programme?.geography),
    placeLevel: programme?.placeLevel ?? null,
    decisionMaker: textOf(programme?.decisionMaker),
    replyBy: programme?.replyBy ?? null,
  })
  const [can, setCan] = useState({ open: '', fixed: '', unknown: '' })
  const chosen = all.find((one) => one.id === method) ?? all[0]!
  const offered = inLanguage(chosen.promises, lang).join('\n')
  const [typed, setTyped] = useState<string>()
  const [refusal, setRefusal] = useState<Refusal>()
  const start = readTime(day.start)
  const isTime = start !== null || !day.start.trim()

  const begin = async () => {
    if (!isTime) return
    const done = await tryAct('startWorkshop', {
      method: chosen.id,
      lang,
      ...day,
      start,
      promises: linesIn(typed ?? offered),
      ...about,
      parameters: states.flatMap((state) => linesIn(can[state]).map((text) => ({ text, state }))),
    })
    if (isRefusal(done)) return setRefusal(done)
    onClose()
    go({ at: 'workshop', workshop: done.id, tab: 'agreement' })
  }
  const enter = () => void begin()
  const ofDay = (field: 'topic' | 'start' | 'venue' | 'support') => ({
    value: day[field],
    onChange: (text: string) => setDay((now) => ({ ...now, [field]: text })),
  })
  const ofAbout = (field: 'purpose' | 'geography' | 'decisionMaker') => ({
    value: about[field],
    onChange: (text: string) => setAbout((now) => ({ ...now, [field]: text })),
  })
  return (
    <SaveDialog
      title={t('overview.startWorkshop')}
      isOpen
      onClose={onClose}
      width="wide"
      save={t('overview.workshop.do')}
      onSave={begin}
    >
      <div className="two-fields">
        <div className="pile wide">
          <Field
            autoFocus
            label={t('overview.workshop.title')}
            value={day.title}
            error={refusal && why(refusal)}
            onChange={(title) => (setDay((now) => ({ ...now, title })), setRefusal(undefined))}
            onEnter={enter}
          />
          <div className="pile">
            <Select
              label={t('overview.workshop.method')}
              value={chosen.id}
              onChange={setMethod}
              options={all.map((one) => ({ id: one.id, label: inLanguage(one.name, lang) }))}
            />
            <p className="quiet small">{inLanguage(chosen.about, lang)}</p>
          </div>
          <Field
            isOptional
            label={t('overview.workshop.topic')}
            help={t('overview.workshop.topic.help')}
            {...ofDay('topic')}
            onEnter={enter}
          />
          <div className="row day-and-time">
            <DateFields
              label={t('overview.workshop.date')}
              value={day.date}
              onChange={(date) => setDay((now) => ({ ...now, date }))}
            />
            <Field
              label={t('overview.workshop.start')}
              error={isTime ? undefined : t('overview.workshop.start.wrong')}
              className="narrow"
              {...ofDay('start')}
              onEnter={enter}
            />
          </div>
          <Field isOptional label={t('overview.workshop.venue')} {...ofDay('venue')} onEnter={enter} />
          <details className="more-of-day">
            <summary>{t('setup.start.more')}</summary>
            <div className="pile wide">
              <Field
                isOptional
                label={t('overview.workshop.support')}
                help={t('overview.workshop.support.help')}
                {...ofDay('support')}
                onEnter={enter}
              />
              <TextArea
                label={t('overview.workshop.promises')}
                help={t('overview.workshop.promises.help')}
                value={typed ?? offered}
                onChange={setTyped}
                rows={7}
              />
            </div>
          </details>
        </div>
        <div className="pile wide">
          <div>
            <h3 className="h-small">{t('setup.start.programme')}</h3>
            <p className="quiet small">{t('setup.start.programme.help')}</p>
          </div>
          <TextArea isOptional label={t('overview.purpose')} rows={2} {...ofAbout('purpose')} />
          {states.map((state) => {
            const known = rows.where('parameter', 'state', state).length
            return (
              <TextArea
                key={state}
                isOptional
                label={t(`setup.start.${state}`)}
                help={[known ? t('setup.start.known', { count: known }) : '', t('setup.start.perLine')]
                  .filter(Boolean)
                  .join('. ')}
                value={can[state]}
                onChange={(text) => setCan((now) => ({ ...now, [state]: text }))}
                rows={1}
              />
            )
          })}
          <Field
            isOptional
            label={t('overview.decides')}
            help={t('overview.decides.help')}
            {...ofAbout('decisionMaker')}
            onEnter={enter}
          />
          <DateFields
            label={t('overview.replyBy')}
            value={about.replyBy}
            onChange={(replyBy) => setAbout((now) => ({ ...now, replyBy }))}
          />
          <Field isOptional label={t('overview.geography')} {...ofAbout('geography')} onEnter={enter} />
          <Select
            label={t('overview.level')}
            value={about.placeLevel}
            onChange={(placeLevel) => setAbout((now) => ({ ...now, placeLevel }))}
            options={levels.options.map((id) => ({ id, label: t(`overview.level.${id}`) }))}
          />
        </div>
      </div>
    </SaveDialog>
  )
}
