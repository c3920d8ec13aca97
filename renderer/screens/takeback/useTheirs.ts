import { textOf } from '../../../shared/record.ts'
import type { Row } from '../../../shared/rows.ts'
import type { MenuChoice } from '../../pieces/Menu.tsx'
import { useDesk } from '../../store/desk.ts'
import { useWords } from '../../words.tsx'
import { askHowFar, askToTake } from './asked.ts'

export type Theirs = { items: MenuChoice<string>[]; choose: (id: string) => void }

/**
 * What the owner of words may do wherever they stand: change how far they go, take them back, have them erased.
 * Nothing where there are no words of anybody, or nothing may be changed here.
 */
export function useTheirs(note: Row<'contribution'> | null | undefined, onAsk?: () => void): Theirs | null {
  const { t } = useWords()
  const said = note?.speakers ?? []
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
  if (readOnly || !note || note.gone) return null
  const aliases = new Map(
    known.split('\n').flatMap((line) => {
      const [id, ...alias] = line.split(' ')
      return id ? [[id, alias.join(' ')] as const] : []
    }),
  )
  const speakers = [...aliases.keys()]
  const aliasOf = (id: string) => aliases.get(id) || t('people.aliasGone')
  return {
    items: [
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
    ],
    choose: (id) => {
      onAsk?.()
      const [what, person] = id.split(' ') as [string, string | undefined]
      if (what === 'howFar') return askHowFar(person!, note.id)
      const isForGood = what === 'erase'
      askToTake({ ...(person ? { person } : {}), contributions: [note.id], isOne: true, isForGood })
    },
  }
}
