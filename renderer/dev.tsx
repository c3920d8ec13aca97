import './words.tsx'
import { createRoot } from 'react-dom/client'
import './styles/index.css'
import './frame/frame.css'
import panel from '../shared/samples/lived-experience-panel.json' with { type: 'json' }
import sample from '../shared/samples/appreciative-inquiry.json' with { type: 'json' }
import type { Settings } from '../shared/shell.ts'
import { App } from './App.tsx'
import { browserLaptop, fakeBridge } from './fakeBridge.ts'
import { keepLook, lookOf } from './frame/look.ts'
import { tieTo, useDesk } from './store/desk.ts'
import { go, useView, type Place } from './store/view.ts'

/*
 * The app in a plain browser, over the real commands in memory; never shipped.
 * ?lang=cy &theme=dark &text=largest &at={"at":"evidence"} (the sample is brought in and opened) &empty (it is not) &sample=panel &last (workshop)
 * Build: npx vite build --config build/dev.vite.ts, then serve out/dev.
 */
const asked = new URLSearchParams(location.search)
const bridge = fakeBridge(browserLaptop('2026-11-21'), {
  'appreciative-inquiry': sample,
  'lived-experience-panel': panel,
})
bridge.settings = await bridge.shell.setSettings({
  language: asked.get('lang') === 'cy' ? 'cy' : 'en-GB',
  theme: (asked.get('theme') ?? 'light') as Settings['theme'],
  textSize: (asked.get('text') ?? 'usual') as Settings['textSize'],
})
lookOf(bridge.settings)
tieTo(bridge)
keepLook()
useDesk.setState({ connected: true })
if (!asked.has('empty')) {
  const name = asked.get('sample') === 'panel' ? 'lived-experience-panel' : 'appreciative-inquiry'
  const brought = await bridge.ask('bringInSample', { name })
  const place = asked.get('at')
  if (place && 'id' in brought) {
    await bridge.ask('openProgramme', { id: brought.id })
    const to = JSON.parse(place) as Place
    if (to.at === 'workshop')
      to.workshop ||= useDesk
        .getState()
        .rows.all('workshop')
        .at(asked.has('last') ? -1 : 0)!.id
    go(to)
  }
}
Object.assign(window, { alongsideDev: { bridge, go, useDesk, useView } })
createRoot(document.getElementById('app')!).render(<App />)
