import type { OutlineSection } from '../../../shared/queries/outline.ts'
import type { Row, Rows } from '../../../shared/rows.ts'
import type { SpecificationPlace } from './place.ts'

/** What every page of the specification is given. */
export type PageProps = {
  place: SpecificationPlace
  rows: Rows
  specification: Row<'specification'>
  /** The living outline. */
  sections: OutlineSection[]
  versions: Row<'version'>[]
}
