import type { Line, OutlineSection } from '../../../shared/queries/outline.ts'
import { Button } from '../../pieces/Button.tsx'
import { act } from '../../store/desk.ts'
import { useWords } from '../../words.tsx'
import { BothWordings } from './BothWordings.tsx'

const settled = ['type', 'section', 'rank', 'because', 'retired'] as const

/** Two laptops did different things to a clause: said where it stands, and settled there. */
export function Settle({ line, sections }: { line: Line; sections: readonly OutlineSection[] }) {
  const { t, list } = useWords()
  const flags = line.row?.flags ?? []
  if (!flags.length) return null
  const fields = settled
    .filter((name) => line.row?.both?.some(({ field }) => field === name))
    .map((name) => t(`specification.settle.${name}`))
  const inSection = sections.find((one) => one.section.id === line.section)?.lines ?? []
  const before = inSection[inSection.findIndex((one) => one.id === line.id) - 1]
  const keepThis = () =>
    act('editClause', {
      id: line.id,
      type: line.type,
      section: line.section,
      after: before?.id ?? null,
      retired: false,
      because: line.because,
    })
  return (
    <div className="settle">
      {flags.includes('twoVersions') && (
        <>
          <BothWordings
            row={line.row!}
            field="text"
            onKeep={(text) => void act('editClause', { id: line.id, text })}
          />
          {fields.length > 0 && (
            <>
              <p>{t('specification.settle.fields', { fields: list(fields) })}</p>
              <Button onPress={() => void keepThis()}>{t('specification.twoVersions.keep')}</Button>
            </>
          )}
        </>
      )}
      {flags.includes('kept') && (
        <>
          <p>{t('specification.kept')}</p>
          <Button onPress={() => void act('removeRecord', { id: line.id })}>
            {t('specification.kept.remove')}
          </Button>
        </>
      )}
    </div>
  )
}
