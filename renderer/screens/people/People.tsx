import type { Place } from '../../store/view.ts'

export function People(_place: Extract<Place, { at: 'people' }>) {
  return null
}
