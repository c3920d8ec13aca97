import type { Place } from '../../store/view.ts'

export function Handover(_place: Extract<Place, { at: 'handover' }>) {
  return null
}
