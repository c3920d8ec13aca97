import { useEffect } from 'react'
import { useCanvasDesk, useCanvasStore, type CanvasDesk } from './state.ts'

type Part = NonNullable<CanvasDesk['turn']>['to']

/** Does what a part of the drawer does when it is asked for, once for every asking. */
export function useTurn(to: Part, take: () => void): void {
  const store = useCanvasStore()
  const turn = useCanvasDesk((desk) => desk.turn)
  useEffect(() => {
    if (turn?.to !== to) return
    store.setState({ turn: null })
    take()
  })
}
