import type { Line, OutlineSection } from '../../../shared/queries/outline.ts'
import { textOf } from '../../../shared/record.ts'
import { Button } from '../../pieces/Button.tsx'
import { act } from '../../store/desk.ts'
import { useWords } from '../../words.tsx'

/** Two laptops did different things to a clause: said where it stands, and settled there. */
export function Settle({ line, sections }: { line: Line; sections: readonly OutlineSection[] }) {
  const { t } = useWords()
  const flags = line.row?.flags ?? []
  if (!flags.length) return null
  const inSection = sections.find((one) => one.section.id === line.section)?.lines ?? []
  const before = inSection[inSection.findIndex((one) => one.id === line.id) - 1]
  const keepThis = () =>
    act('editClause', {
      id: line.id,
      text: textOf(line.text) || undefined,
      type: line.type,
      section: line.section,
      after: before?.id ?? null,
      retired: false,
    })
  return (
    <div className="settle">
      {flags.includes('twoVersions') && (
        <>
          <p>{t('specification.twoVersions')}</p>
          <Button onPress={() => void keepThis()}>{t('specification.twoVersions.keep')}</Button>
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
