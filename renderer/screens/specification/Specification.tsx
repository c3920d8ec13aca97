import type { Place } from '../../store/view.ts'

export function Specification(_place: Extract<Place, { at: 'specification' }>) {
  return null
}
