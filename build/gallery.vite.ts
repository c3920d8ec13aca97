import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { at } from './places.mjs'

/** Every piece on one page, for looking at; never shipped. `npx vite --config build/gallery.vite.ts` */
export default defineConfig({
  root: at('renderer'),
  plugins: [react()],
  // As in the app: stitches stay files, because its content policy refuses data: addresses.
  build: {
    target: 'chrome130',
    assetsInlineLimit: 0,
    outDir: at('out', 'gallery'),
    emptyOutDir: true,
    rolldownOptions: { input: at('renderer', 'gallery.html') },
  },
  server: { host: '127.0.0.1', port: 5199 },
})
