// The whole window in a plain browser, over the bridge without a store, with the sample open. Never shipped.
// `npx vite --config build/gallery.vite.ts`, then /dev.html?theme=dark&lang=cy&at=specification
import './words.tsx'
import { createRoot } from 'react-dom/client'
import sample from '../shared/samples/appreciative-inquiry.json' with { type: 'json' }
import './styles/index.css'
import './frame/frame.css'
import { App } from './App.tsx'
import { browserLaptop, fakeBridge } from './fakeBridge.ts'
import { keepLook, lookOf } from './frame/look.ts'
import { setSettings, tieTo, useDesk } from './store/desk.ts'
import { useView, type Place } from './store/view.ts'

const asked = new URLSearchParams(location.search)
const bridge = fakeBridge(browserLaptop('2026-11-21'), { 'appreciative-inquiry': sample })
lookOf(bridge.settings)
tieTo(bridge)
keepLook()
const made = (await bridge.ask('bringInSample', { name: 'appreciative-inquiry' })) as { id: string }
await bridge.ask('openProgramme', { id: made.id })
await setSettings({
  language: asked.get('lang') === 'cy' ? 'cy' : 'en-GB',
  theme: (asked.get('theme') ?? 'light') as 'light',
})
useDesk.setState({ connected: true })
useView.setState({ place: { at: asked.get('at') ?? 'overview' } as Place })
Object.assign(globalThis, { useDesk, useView, bridge })
createRoot(document.getElementById('app')!).render(<App />)
