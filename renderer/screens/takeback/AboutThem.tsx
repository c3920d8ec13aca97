import './takeback.css'
import { ArrowLeft } from 'lucide-react'
import { Fragment, useMemo, useState } from 'react'
import { isRefusal } from '../../../shared/command.ts'
import { mentionsOf, namesOf, type Mention } from '../../../shared/queries/aboutThem.ts'
import { textOf } from '../../../shared/record.ts'
import type { Row, Rows } from '../../../shared/rows.ts'
import type { WordKey } from '../../../shared/words/catalogue.ts'
import { Button } from '../../pieces/Button.tsx'
import { Check } from '../../pieces/Choice.tsx'
import { Field } from '../../pieces/Field.tsx'
import { act, say, theBridge, useDesk } from '../../store/desk.ts'
import { forgetHeld } from '../../store/drafts.ts'
import { useWords, type Words } from '../../words.tsx'
import { Heading } from '../specification/Heading.tsx'
import { TheirWords } from './TheirWords.tsx'
import { Reword } from './Reword.tsx'
import { useLeftBehind } from './useLeftBehind.ts'

const keyOf = (one: Mention) => `${one.id} ${one.field} ${one.words}`

/**
 * What others said or wrote about somebody, found by their names and by hints, one after the other. The app finds;
 * the person, or whoever sits with them, decides about each. Nothing of it is kept but what was done.
 */
export function AboutThem({
  person,
  rows,
  onDone,
}: {
  person: Row<'participant'>
  rows: Rows
  onDone: () => void
}) {
  const words = useWords()
  const { t } = words
  const readOnly = useDesk((desk) => desk.desk?.readOnly ?? false)
  const [known] = useState(() => namesOf(rows, person.id))
  const [terms, setTerms] = useState<readonly string[]>(known)
  const [hint, setHint] = useState('')
  const [hints, setHints] = useState<string[]>([])
  const [left, setLeft] = useState<readonly string[]>([])
  const [rewording, setRewording] = useState<string>()
  const wanted = useMemo(() => [...terms, ...hints], [terms, hints])
  const standing = useMemo(() => mentionsOf(rows, wanted, person.id), [rows, wanted, person.id])
  const [leftBehind, lookAgain] = useLeftBehind(rows, wanted, person.id)
  const all = useMemo(() => [...standing, ...leftBehind], [standing, leftBehind])
  const open = all.filter((one) => !left.includes(keyOf(one)))
  const now = open[0]
  const add = () => {
    const clean = hint.trim()
    if (clean && !hints.includes(clean)) setHints([...hints, clean])
    setHint('')
    setLeft([])
  }
  const next = () => {
    setRewording(undefined)
    if (now) setLeft([...left, keyOf(now)])
  }
  const forget = async (one: Mention) => {
    const done =
      one.was === 'draft'
        ? await theBridge().ask('saveDraft', { key: one.id, text: '', forGood: true })
        : await act('forgetWords', { words: one.words })
    if (isRefusal(done)) say(done.refused, done.params, 'refused')
    else if (done !== undefined) say('takeback.about.forgotten')
    if (!isRefusal(done)) forgetHeld()
    lookAgain()
  }
  const note = now?.was === 'now' ? rows.get('contribution', now.id) : undefined
  return (
    <section className="work about-them" aria-label={t('takeback.about')}>
      <div className="sheet people-sheet pile wide">
        <header className="sheet-head">
          <p>
            <Button look="link" icon={ArrowLeft} onPress={onDone}>
              {t('takeback.about.back')}
            </Button>
          </p>
          <Heading>{t('takeback.about')}</Heading>
          <p>{t('takeback.about.lead')}</p>
        </header>
        <div className="pile">
          <p className="label">{t('takeback.about.names')}</p>
          {[...known, ...hints].map((term) => (
            <Check
              key={term}
              label={term}
              isSelected={terms.includes(term) || hints.includes(term)}
              onChange={(isOn) => {
                setLeft([])
                if (hints.includes(term)) setHints(hints.filter((one) => one !== term))
                else setTerms(isOn ? [...terms, term] : terms.filter((one) => one !== term))
              }}
            />
          ))}
          {!known.length && <p className="quiet">{t('takeback.about.noNames')}</p>}
          <div className="row alias-row">
            <Field
              label={t('takeback.about.hint')}
              help={t('takeback.about.hint.help')}
              value={hint}
              maxLength={80}
              onChange={setHint}
              onEnter={add}
            />
            <Button onPress={add}>{t('takeback.about.add')}</Button>
          </div>
        </div>
        <div className="section pile" role="status">
          <p>
            <strong>
              {all.length
                ? t('takeback.about.found', { count: all.length, left: open.length })
                : t('takeback.about.none')}
            </strong>
          </p>
          {all.length > 0 && open.length === 0 && <p>{t('takeback.about.through')}</p>}
        </div>
        {now && (
          <article className="pile" aria-label={t('takeback.about.one', { left: open.length })}>
            <p className="label">{whatItIs(now, rows, words)}</p>
            <blockquote className="paper said-whole" lang={now.lang}>
              <Marked mention={now} />
            </blockquote>
            {rewording === keyOf(now) && now.was === 'now' ? (
              <Reword
                key={keyOf(now)}
                mention={now}
                // The next one may be open already.
                onDone={() => setRewording((open) => (open === keyOf(now) ? undefined : open))}
              />
            ) : (
              <div className="row">
                <Button look="main" size="big" onPress={next}>
                  {t('takeback.about.leave')}
                </Button>
                {!readOnly && now.was === 'now' && (
                  <Button size="big" onPress={() => setRewording(keyOf(now))}>
                    {t('takeback.about.reword')}
                  </Button>
                )}
                {!readOnly && now.was !== 'now' && (
                  <Button size="big" onPress={() => void forget(now)}>
                    {t('takeback.about.forget')}
                  </Button>
                )}
                {note && <TheirWords note={note} />}
              </div>
            )}
            {now.was !== 'now' && <p className="quiet small">{t('takeback.about.forget.help')}</p>}
          </article>
        )}
        <p className="quiet small">{t('takeback.about.decides')}</p>
      </div>
    </section>
  )
}

/** "A note, Heron", "A clause": what stands there, or stood, and whose words where they are somebody's. */
function whatItIs(one: Mention, rows: Rows, words: Words): string {
  if (one.was === 'draft') return words.t('takeback.about.was.draft')
  const what = standsAs(one, rows, words)
  return one.was === 'now' ? what : words.t(`takeback.about.was.${one.was}`, { what })
}

function standsAs(one: Mention, rows: Rows, { t, list }: Words): string {
  const note = rows.get('contribution', one.id)
  if (!note) return t(`takeback.kind.${known.has(one.kind ?? '') ? one.kind : 'other'}` as WordKey)
  const who = (note.speakers ?? []).map((id) => textOf(rows.get('participant', id)?.alias)).filter(Boolean)
  return [t(`kinds.${note.type ?? 'note'}`), who.length ? list(who) : t('common.noName')].join(', ')
}
const known = new Set(['theme', 'statement', 'clause', 'commitment', 'challenge', 'cycle', 'translation'])

function Marked({ mention: { text, places } }: { mention: Mention }) {
  const parts = places.map(({ from, to }, at) => (
    <Fragment key={from}>
      {text.slice(places[at - 1]?.to ?? 0, from)}
      <mark>{text.slice(from, to)}</mark>
    </Fragment>
  ))
  return (
    <>
      {parts}
      {text.slice(places.at(-1)?.to ?? 0)}
    </>
  )
}
