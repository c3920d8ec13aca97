import './words.tsx'
import { createRoot } from 'react-dom/client'
import './frame/frame.css'
import { App, fetchAhead, fetchTheRest } from './App.tsx'
import { connect } from './bridge.ts'
import { keepLook, lookOf } from './frame/look.ts'
import { tieTo } from './store/desk.ts'

const bridge = connect()
const first = fetchAhead(bridge.last?.at ?? 'home')
// Language and colours before the first paint, so that nothing flashes.
lookOf(bridge.settings)
tieTo(bridge, first)
keepLook()
createRoot(document.getElementById('app')!).render(<App />)
setTimeout(fetchTheRest, 3_000)
