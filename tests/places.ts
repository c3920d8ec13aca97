// Something for every place the app knows: for a picture each, and for a stop of the tour. A new one without does not compile.
import type { WorkshopTab } from '../shared/shellNames.ts'
import type { CanvasShow, Place } from '../renderer/store/view.ts'

type At<A extends Place['at']> = Extract<Place, { at: A }>

/** A place by itself, and everything it may be asked to show besides. */
export type OfPlaces<Each> = {
  [A in Place['at']]: { itself: Each } & { [Part in Exclude<keyof At<A>, 'at'>]-?: Each }
}
export type OfTabs<Each> = Record<WorkshopTab, Each>
export type OfCanvas<Each> = Record<CanvasShow, Each>
