import { canvasView, type CanvasView } from '../../../shared/queries/canvas.ts'
import { aRoom } from '../queries/aRoom.ts'

/** A canvas in a room, and short ways to write on it and to join what was written. */
export function aCanvas(method: string, steps?: string[]) {
  const room = aRoom()
  const { id: canvas } = room.act('startCanvas', { workshop: room.workshop, method, steps })
  const view = (): CanvasView => canvasView(room.rows(), canvas, 'en-GB')!
  const cards = new Map<string, string>()
  return {
    ...room,
    canvas,
    view,
    /** Writes a card in a lane, and a column where there is one; its words are its name from here on. */
    write: (lane: string, text: string, column?: number) => {
      const at = column === undefined ? null : view().columns[column]!.id
      const { id } = room.act('writeOnCanvas', { canvas, lane, column: at, text })
      cards.set(text, id)
      return id
    },
    join: (from: string, type: string, to: string) =>
      room.act('linkPlaced', { from: cards.get(from)!, to: cards.get(to)!, type }).id,
    card: (text: string) => cards.get(text)!,
  }
}
