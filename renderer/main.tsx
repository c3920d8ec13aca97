import './words.tsx'
import { createRoot } from 'react-dom/client'
import './styles/index.css'
import './frame/frame.css'
import { App, fetchAhead } from './App.tsx'
import { connect } from './bridge.ts'
import { keepLook, lookOf } from './frame/look.ts'
import { tieTo } from './store/desk.ts'

const bridge = connect()
fetchAhead(bridge.last?.at ?? 'home')
// Language and colours before the first paint, so that nothing flashes.
lookOf(bridge.settings)
tieTo(bridge)
keepLook()
createRoot(document.getElementById('app')!).render(<App />)
