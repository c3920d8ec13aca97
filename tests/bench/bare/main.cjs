// The least an Electron window can be: one field, or the page that is named, with the same settings as ours. What
// every figure is held against.
const { app, BrowserWindow } = require('electron')
const { join } = require('node:path')

app.enableSandbox()
app.setPath('userData', process.env.BARE_DATA)
void app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    show: false,
    webPreferences: { contextIsolation: true, sandbox: true, nodeIntegration: false, spellcheck: false },
  })
  window.once('ready-to-show', () => window.show())
  void window.loadFile(join(__dirname, process.env.BARE_PAGE ?? 'bare.html'))
})
app.on('window-all-closed', () => app.quit())
