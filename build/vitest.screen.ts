// Each of the workers that drive the real app has a screen of its own: they share no focus and no clipboard.
import { inject } from 'vitest'

const screens = inject('screens')
const worker = Number(process.env['VITEST_POOL_ID'] ?? 1)
if (screens.length > 0) process.env['DISPLAY'] = screens[(worker - 1) % screens.length]
