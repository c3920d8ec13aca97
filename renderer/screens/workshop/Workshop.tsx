import type { Place } from '../../store/view.ts'

export function Workshop(_place: Extract<Place, { at: 'workshop' }>) {
  return null
}
