// The only bridge into a page. It gives named functions and never Electron itself; the shell checks every ask.
import { contextBridge, ipcRenderer } from 'electron'
import type { Alongside, Shell, ShellTells, WindowStart } from '../shared/shell.ts'
import { appOrigin, channelOf, channels, portMessage, shellAsks } from '../shared/shellNames.ts'

const start = ipcRenderer.sendSync(channels.start) as WindowStart | null

if (start && window.location.origin === appOrigin) {
  const shell = Object.fromEntries(
    shellAsks.map((ask) => [ask, (asked?: unknown) => ipcRenderer.invoke(channelOf(ask), asked)]),
  ) as Shell
  const alongside: Alongside = {
    ...start,
    platform: process.platform,
    locale: start.settings.language,
    shell,
    listening: () => {
      isListening = true
      for (const told of unheard.splice(0)) pass(told)
      if (waiting) give(waiting)
      waiting = undefined
    },
  }
  // The port is here before the page's own script: it waits, and the latest one is the one that counts. What is told
  // until then waits too, every word of it: other colours, another language, a wall that is covered.
  let isListening = false
  let waiting: MessagePort[] | undefined
  const unheard: ShellTells[] = []
  const pass = (told: ShellTells) => window.postMessage(told, appOrigin)
  // A port cannot cross the bridge as an argument; it can as a message of the window to itself.
  const give = (ports: MessagePort[]) => window.postMessage(portMessage, appOrigin, ports)
  ipcRenderer.on(channels.port, (event) => {
    if (isListening) give(event.ports)
    else waiting = event.ports
  })
  contextBridge.exposeInMainWorld('alongside', alongside)
  ipcRenderer.on(channels.tell, (_event, told: ShellTells) => {
    if (isListening) pass(told)
    else unheard.push(told)
  })
}
