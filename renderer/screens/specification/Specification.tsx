import { useMemo } from 'react'
import { outline, versionsOf } from '../../../shared/queries/outline.ts'
import { EmptyState } from '../../pieces/Notices.tsx'
import { useDesk } from '../../store/desk.ts'
import { useWords } from '../../words.tsx'
import { Compare } from './Compare.tsx'
import { CyclePage } from './CyclePage.tsx'
import { Outline } from './Outline.tsx'
import { OldVersion } from './OldVersion.tsx'
import type { SpecificationPlace } from './place.ts'
import { Proposals } from './Proposals.tsx'
import { Rail } from './Rail.tsx'
import './specification.css'

/** The living outline, what each clause rests on, the versions that were cut and what was learned between them. */
export function Specification(place: SpecificationPlace) {
  const rows = useDesk((desk) => desk.rows)
  const { t } = useWords()
  const specification = rows.all('specification')[0]
  const sections = useMemo(
    () => (specification ? outline(rows, specification.id) : []),
    [rows, specification],
  )
  const versions = useMemo(
    () => (specification ? versionsOf(rows, specification.id) : []),
    [rows, specification],
  )
  if (!specification)
    return (
      <section className="work">
        <EmptyState title={t('specification.none')}>
          <p>{t('specification.none.todo')}</p>
        </EmptyState>
      </section>
    )
  const versionNamed = (name: string | undefined) =>
    versions.find((one) => one.id === name) ?? versions.findLast((one) => one.number === name)
  const [version, compare] = [versionNamed(place.version), versionNamed(place.compare)]
  const shared = { place, rows, specification, sections, versions }
  const page = place.cycle ? (
    <CyclePage {...shared} cycle={place.cycle} />
  ) : place.proposals ? (
    <Proposals {...shared} />
  ) : compare ? (
    <Compare {...shared} from={compare} to={version} />
  ) : version ? (
    <OldVersion {...shared} version={version} />
  ) : (
    <Outline {...shared} />
  )
  return (
    <div className="room specification">
      <Rail {...shared} current={place.cycle || place.proposals ? null : (version ?? null)} />
      {page}
    </div>
  )
}
