// Excalidraw by itself with so many elements, laid out as our canvas is: half of them cards, half the words on them.
import { convertToExcalidrawElements, Excalidraw } from '@excalidraw/excalidraw'
import '@excalidraw/excalidraw/index.css'
import { createRoot } from 'react-dom/client'

const elements = 2_000
const [breadth, height, lanes, perCell] = [172, 250, 12, 2]

const cards = Array.from({ length: elements / 2 }, (_, n) => {
  const cell = Math.floor(n / perCell)
  return {
    type: 'rectangle' as const,
    x: 140 + Math.floor(cell / lanes) * breadth,
    y: 140 + (cell % lanes) * height + (n % perCell) * 100,
    width: 150,
    height: 88,
    backgroundColor: '#fffdf7',
    fillStyle: 'solid' as const,
    roughness: 0,
    label: { text: `tea before anybody asked for a form (${n})`, fontSize: 15 },
  }
})

const state = window as unknown as { painted?: number }

createRoot(document.getElementById('root')!).render(
  <Excalidraw
    initialData={{ elements: convertToExcalidrawElements(cards), appState: { scrollX: 0, scrollY: 0 } }}
    onChange={(all) => {
      if (state.painted || all.length < elements) return
      // The frame that draws them begins after this one.
      requestAnimationFrame(() => requestAnimationFrame(() => (state.painted = performance.now())))
    }}
  />,
)
