import type { WallView } from './queries/wall.ts'

/**
 * A picture for the room, with the number of the last cover its maker had heard of. Every press that blanks the wall or
 * pauses counts up; the windows cover themselves at once, whatever the store is in the middle of.
 */
export type WallTold = { view: WallView; cover: number }

/** What the room may see of a picture: nothing, where it was made by a store that had not heard of the last cover. */
export const seenUnder = (told: WallTold | null, cover: number): WallView | null =>
  told && told.cover >= cover ? told.view : null
