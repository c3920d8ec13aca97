import { useView, type Place } from '../../store/view.ts'

export type SpecificationPlace = Extract<Place, { at: 'specification' }>

/** Looks at something else on this page without leaving a step for Back: choosing a clause is not going anywhere. */
export const stay = (place: SpecificationPlace): void => useView.setState({ place })
