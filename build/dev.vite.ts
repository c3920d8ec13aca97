import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { at } from './places.mjs'

/** The whole app in a plain browser, without a store; never shipped. `npx vite --config build/dev.vite.ts` */
export default defineConfig({
  root: at('renderer'),
  plugins: [react()],
  build: {
    target: 'chrome130',
    assetsInlineLimit: 0,
    outDir: at('out', 'dev'),
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: at('renderer', 'dev.html') },
  },
  server: { host: '127.0.0.1', port: 5198 },
})
