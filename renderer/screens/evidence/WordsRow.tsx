import { memo } from 'react'
import { FilePlus2 } from 'lucide-react'
import type { Used } from '../../../shared/queries/evidence.ts'
import { textOf } from '../../../shared/record.ts'
import type { Row, Rows } from '../../../shared/rows.ts'
import { Button } from '../../pieces/Button.tsx'
import { HowFar } from '../../pieces/HowFar.tsx'
import { Pill } from '../../pieces/Marks.tsx'
import { Menu } from '../../pieces/Menu.tsx'
import { TakenBack } from '../../pieces/Note.tsx'
import { Slip } from '../../pieces/Slip.tsx'
import { useDesk } from '../../store/desk.ts'
import { go } from '../../store/view.ts'
import { useWords } from '../../words.tsx'
import { Translations } from '../workshop/stories/Translations.tsx'
import { TheirWords } from '../takeback/TheirWords.tsx'
import type { Asked, Deed } from './EvidenceDialogs.tsx'

/** Where words stand, ready to be said. */
export type Shown = {
  /** The workshop's name, where there is more than one. */
  workshop: string
  themes: { id: string; label: string; workshop: string }[]
  canvases: { id: string; name: string }[]
  clauses: { id: string; number: string }[]
}

type WordsRowProps = { words: Row<'contribution'>; shown: Shown; onAsk: (asked: Asked) => void }

export function shownOf(rows: Rows, words: Row<'contribution'>, used: Used | undefined): Shown {
  const isOne = rows.all('workshop').length < 2
  return {
    workshop: isOne ? '' : textOf(rows.get('workshop', words.workshop)?.title),
    themes: (used?.themes ?? []).map((id) => {
      const theme = rows.get('theme', id)
      return { id, label: textOf(theme?.label), workshop: theme?.workshop ?? '' }
    }),
    canvases: (used?.canvases ?? []).map((id) => ({ id, name: textOf(rows.get('canvas', id)?.name) })),
    clauses: used?.clauses ?? [],
  }
}

/** A row is drawn again only when something it says is different: sixty menus a keystroke would be felt. */
const isSame = (a: WordsRowProps, b: WordsRowProps) =>
  a.words === b.words && a.onAsk === b.onAsk && JSON.stringify(a.shown) === JSON.stringify(b.shown)

/** One person's words on paper; beneath them, on the table, whose they are, how far they go, and where they stand. */
export const WordsRow = memo(function WordsRow({ words, shown, onAsk }: WordsRowProps) {
  const { t } = useWords()
  const readOnly = useDesk((desk) => desk.desk?.readOnly ?? false)
  const { id, type, voices, far, gone } = words
  const text = textOf(words.text)
  const title = textOf(words.title)
  if (gone || !text)
    return (
      <li className="words-row">
        <TakenBack />
        <p className="beneath">{t(`evidence.gone.${gone ?? 'erased'}`)}</p>
      </li>
    )
  const ask = (deed: Deed) => onAsk({ deed, words: id })
  const names = voices.flatMap((voice) => (voice && 'name' in voice ? [voice.name] : []))
  const isSigned = (words.speakers ?? []).length > 0
  return (
    <li className="words-row">
      <Slip
        kind={type ?? 'note'}
        text={title ? `${title}\n${text}` : text}
        lang={words.text && 'lang' in words.text ? words.text.lang : undefined}
      />
      {!readOnly && (
        <div className="doing">
          <Button
            icon={FilePlus2}
            aria-label={t('evidence.makeClause.named', { words: brief(text) })}
            onPress={() => ask('clause')}
          >
            {t('evidence.makeClause')}
          </Button>
          <Menu
            label={t('evidence.do')}
            button={{ 'aria-label': t('evidence.do.named', { words: brief(text) }) }}
            onChoose={ask}
            items={[
              { id: 'edit', label: t('evidence.edit') },
              { id: 'sign', label: t('evidence.sign') },
              ...(isSigned ? [{ id: 'unsign' as const, label: t('evidence.unsign') }] : []),
            ]}
          />
          <TheirWords note={words} />
        </div>
      )}
      <Translations of={words} />
      <div className="beneath">
        <span className="who">{names.length ? names.join(', ') : t('common.noName')}</span>
        {far && <HowFar reach={far.reach} />}
        {far && far.words !== 'exact' && <Pill>{t(`evidence.words.${far.words}`)}</Pill>}
        {words.sensitivity?.length ? <Pill isGrave>{t('evidence.sensitive')}</Pill> : null}
        {words.flags?.includes('twoVersions') && <Pill isGrave>{t('evidence.twoVersions')}</Pill>}
        {shown.workshop && <span className="quiet">{shown.workshop}</span>}
        <Standing {...shown} />
      </div>
    </li>
  )
}, isSame)

/** The themes it lies under, the canvases it lies on and the clauses that rest on it, each a way there. */
function Standing({ themes, canvases, clauses }: Shown) {
  const { t } = useWords()
  return (
    <>
      {themes.length > 0 && (
        <span className="standing">
          <span className="quiet">{t('evidence.under')}</span>
          {themes.map(({ id, label, workshop }) => (
            <Button key={id} look="link" onPress={() => go({ at: 'workshop', workshop, tab: 'board' })}>
              {label}
            </Button>
          ))}
        </span>
      )}
      {canvases.length > 0 && (
        <span className="standing">
          <span className="quiet">{t('evidence.canvases')}</span>
          {canvases.map(({ id, name }) => (
            <Button key={id} look="link" onPress={() => go({ at: 'canvases', canvas: id })}>
              {name}
            </Button>
          ))}
        </span>
      )}
      {clauses.length > 0 && (
        <span className="standing">
          <span className="quiet">{t('evidence.clauses', { count: clauses.length })}</span>
          {clauses.map(({ id, number }) => (
            <Button
              key={id}
              look="link"
              aria-label={t('evidence.clause', { number })}
              onPress={() => go({ at: 'specification', clause: id })}
            >
              {number}
            </Button>
          ))}
        </span>
      )}
    </>
  )
}

const brief = (text: string) => (text.length > 60 ? `${text.slice(0, 58)}…` : text)
