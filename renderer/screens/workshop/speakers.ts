import { useMemo } from 'react'
import { textOf } from '../../../shared/record.ts'
import type { Row, Rows } from '../../../shared/rows.ts'
import { useDesk } from '../../store/desk.ts'

/** Somebody whose words may be taken down, by alias; or who asked that nothing is kept. */
export type Speaker = { id: string; alias: string; keepsNothing: boolean }

/** Everybody who takes part and is still here, in order. */
export function useSpeakers(): readonly Speaker[] {
  const people = useDesk((s) => s.rows.all('participant'))
  return useMemo(
    () =>
      people.flatMap((one) => {
        const alias = textOf(one.alias)
        return one.here && alias ? [{ id: one.id, alias, keepsNothing: one.answer?.keep === 'nothing' }] : []
      }),
    [people],
  )
}

/** The aliases of those who said something; empty where nobody signed it. */
export const aliasesOf = (rows: Rows, note: Row<'contribution'>): string[] =>
  (note.speakers ?? []).flatMap((id) => textOf(rows.get('participant', id)?.alias) || [])
