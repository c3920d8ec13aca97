import type { Shown } from '../record.ts'

/** Words on the wall, and the language they are in. */
export type WallText = { text: string; lang: string }

/** Words as the wall has them; null where there are none, or none the room may see. */
export const wallText = (shown: Shown | null | undefined): WallText | null =>
  shown && 'text' in shown && shown.text ? { text: shown.text, lang: shown.lang } : null
