import { textOf } from '../../../shared/record.ts'
import type { Row } from '../../../shared/rows.ts'
import { Menu } from '../../pieces/Menu.tsx'
import type { ButtonProps } from '../../pieces/Button.tsx'
import { useDesk } from '../../store/desk.ts'
import { useWords } from '../../words.tsx'
import { askHowFar, askToTake } from './asked.ts'

interface TheirWordsProps {
  note: Row<'contribution'>
  look?: ButtonProps['look']
  /** Something that has to be put away first, such as a dialog. */
  onAsk?: () => void
  /** In a list walked by arrows, only the line one is on takes Tab. */
  isPassedOver?: boolean
  /** Where a line has one menu for everything: how it is called, and what else it holds, above what is the owner's. */
  label?: string
  named?: string
  more?: readonly { id: string; label: string; onChoose: () => void }[]
}

/** Beside any words: their owner changes how far they go, takes them back, or has them erased. Two steps, anywhere. */
export function TheirWords(props: TheirWordsProps) {
  const { note, look, onAsk, isPassedOver, label, named, more = [] } = props
  const { t } = useWords()
  const said = note.speakers ?? []
  // One text, so that a list of slips is not drawn anew with every change of anything.
  const known = useDesk(({ rows }) =>
    said
      .flatMap((id) => {
        const person = rows.get('participant', id)
        return person ? `${id} ${textOf(person.alias)}` : []
      })
      .join('\n'),
  )
  const readOnly = useDesk((desk) => desk.desk?.readOnly ?? false)
  if (readOnly || note.gone) return null
  const aliases = new Map(
    known.split('\n').flatMap((line) => {
      const [id, ...alias] = line.split(' ')
      return id ? [[id, alias.join(' ')] as const] : []
    }),
  )
  const speakers = [...aliases.keys()]
  const aliasOf = (id: string) => aliases.get(id) || t('people.aliasGone')
  const what = (textOf(note.text) || textOf(note.title)).slice(0, 60)
  const choose = (id: string) => {
    const other = more.find((one) => one.id === id)
    if (other) return other.onChoose()
    onAsk?.()
    const [what, person] = id.split(' ') as [string, string | undefined]
    if (what === 'howFar') return askHowFar(person!, note.id)
    const isForGood = what === 'erase'
    askToTake({ ...(person ? { person } : {}), contributions: [note.id], isOne: true, isForGood })
  }
  return (
    <Menu
      label={label ?? t('takeback.theirs')}
      button={{
        ...(look ? { look } : {}),
        excludeFromTabOrder: isPassedOver ?? false,
        'aria-label': named ?? t('takeback.theirs.of', { what }),
      }}
      onChoose={choose}
      items={[
        ...more.map(({ id, label }) => ({ id, label })),
        ...speakers.map((id) => ({
          id: `howFar ${id}`,
          label: t('takeback.howFar', { alias: aliasOf(id) }),
        })),
        // Of words several people said each takes back for themselves, and it holds for all of the text.
        ...(speakers.length > 1
          ? speakers.map((id) => ({
              id: `takeBack ${id}`,
              label: t('takeback.takeBack.for', { alias: aliasOf(id) }),
            }))
          : [{ id: `takeBack ${speakers[0] ?? ''}`.trim(), label: t('takeback.takeBack') }]),
        { id: 'erase', label: t('takeback.erase') },
      ]}
    />
  )
}
