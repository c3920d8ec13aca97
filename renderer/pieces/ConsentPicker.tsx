import { useId } from 'react'
import {
  keepAnswers,
  nameAnswers,
  reachAnswers,
  wordsAnswers,
  type Axes,
} from '../../shared/consent/answer.ts'
import { useWords, type Words } from '../words.tsx'
import { Check, Choice } from './Choice.tsx'
import { DateFields } from './DateFields.tsx'
import { ReadAloud } from './ReadAloud.tsx'

/** The five answers; `until` is null while the date typed is no day. */
export type ConsentAnswers = Omit<Axes, 'takenBack' | 'until'> & { until: string | null }

export interface ConsentPurposes {
  contactAgain: boolean
  recordExperience: boolean
  keepNeeds: boolean
}

export interface ConsentPickerProps {
  answers: ConsentAnswers
  onAnswers: (answers: ConsentAnswers) => void
  /** The three separate yes/no questions; leave out for one note, or for a group's agreement. */
  purposes?: ConsentPurposes
  onPurposes?: (purposes: ConsentPurposes) => void
  /** 'YYYY-MM-DD': the date must come after it. */
  today: string
  /** Leaves out what to be called: for a group, of whom nobody is named. */
  isNameHidden?: boolean
}

const choices = { keep: keepAnswers, words: wordsAnswers, name: nameAnswers, reach: reachAnswers } as const

/** Five questions in plain words, most careful first, and the answer as sentences to read back aloud. */
export function ConsentPicker(props: ConsentPickerProps) {
  const { answers, onAnswers, purposes, onPurposes, today, isNameHidden } = props
  const words = useWords()
  const { t } = words
  const axis = <Axis extends keyof typeof choices>(name: Axis) => (
    <Choice
      className="axis"
      label={t(`consent.${name}`)}
      value={answers[name] as string}
      onChange={(id) => onAnswers({ ...answers, [name]: id })}
      options={choices[name].map((id) => ({
        id: id as string,
        label: t(`consent.${name}.${id}` as 'consent.keep.nothing'),
        help: t(`consent.${name}.${id}.help` as 'consent.keep.nothing.help'),
      }))}
    />
  )
  return (
    <div className="consent">
      <div className="axes">
        {axis('keep')}
        {answers.keep !== 'nothing' && (
          <>
            {axis('words')}
            {!isNameHidden && axis('name')}
            {axis('reach')}
            {answers.keep === 'programme' && (
              <DateFields
                className="axis"
                label={t('consent.until')}
                help={t('consent.until.help')}
                value={answers.until}
                onChange={(until) => onAnswers({ ...answers, until })}
                after={today}
              />
            )}
          </>
        )}
        {purposes && onPurposes && <Purposes purposes={purposes} onPurposes={onPurposes} />}
      </div>
      <section className="aloud paper" aria-label={t('consent.aloud')}>
        <p className="label">{t('consent.aloud')}</p>
        <p className="spoken" aria-live="polite">
          {readAloud(answers, words)}
        </p>
        <ReadAloud
          texts={[
            { text: readAloud(answers, words) },
            { text: questionsAloud(answers, words, isNameHidden), label: t('consent.aloud.readQuestions') },
          ]}
        />
      </section>
    </div>
  )
}

function Purposes({ purposes, onPurposes }: Required<Pick<ConsentPickerProps, 'purposes' | 'onPurposes'>>) {
  const { t } = useWords()
  const id = useId()
  const ask = (name: keyof ConsentPurposes, key: 'contact' | 'experience' | 'needs') => (
    <Check
      label={t(`consent.${key}`)}
      help={t(`consent.${key}.help`)}
      isSelected={purposes[name]}
      onChange={(isYes) => onPurposes({ ...purposes, [name]: isYes })}
    />
  )
  return (
    <div className="field axis" role="group" aria-labelledby={id}>
      <span className="label-line" id={id}>
        {t('consent.purposes')}
      </span>
      <div className="choices">
        {ask('contactAgain', 'contact')}
        {ask('recordExperience', 'experience')}
        {ask('keepNeeds', 'needs')}
      </div>
    </div>
  )
}

/** Every question with its answers to choose from, for whoever hears them rather than reads them. */
export function questionsAloud(answers: ConsentAnswers, { t }: Words, isNameHidden?: boolean): string {
  const asked = (Object.keys(choices) as (keyof typeof choices)[]).filter(
    (one) => one === 'keep' || (answers.keep !== 'nothing' && !(one === 'name' && isNameHidden)),
  )
  const sentence = (text: string) => (/[.?!…]$/.test(text) ? text : `${text}.`)
  return asked
    .flatMap((one) => [
      t(`consent.${one}`),
      ...choices[one].flatMap((id) => [
        t(`consent.${one}.${id}` as 'consent.keep.nothing'),
        t(`consent.${one}.${id}.help` as 'consent.keep.nothing.help'),
      ]),
    ])
    .filter(Boolean)
    .map(sentence)
    .join(' ')
}

/** An answer as sentences, for whoever reads it back to the person it belongs to. */
export function readAloud(answers: ConsentAnswers, { t, date }: Words): string {
  if (answers.keep === 'nothing') return t('consent.aloud.nothing')
  const until = answers.until ? date(answers.until) : '…'
  return [
    t(`consent.aloud.keep.${answers.keep}`, { until }),
    t(`consent.aloud.words.${answers.words}`),
    t(`consent.aloud.name.${answers.name}`),
    t(`consent.aloud.reach.${answers.reach}`),
    t('consent.aloud.change'),
  ].join(' ')
}
