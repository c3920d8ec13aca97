import { createHash } from 'node:crypto'
import type { Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import type { PaperDocument } from '../../shared/paper/node.ts'
import { paperStyle } from '../../shared/paper/style.ts'
import { tag } from './htmlBlocks.ts'

/** Sheets of paper as one web page: nothing runs in it, nothing is loaded, and it prints as it looks. */
export function writePaper({ title, language, size, large, pages }: PaperDocument): string {
  const style = `${paperStyle}\n@page{size:${size} portrait;margin:${size === 'A5' ? '9mm' : '12mm'}}`
  const hash = createHash('sha256').update(style).digest('base64')
  const html = tag('html', { lang: language, dir: 'ltr' }, [
    tag('head', {}, [
      tag('meta', { charSet: 'utf-8' }),
      tag('meta', {
        httpEquiv: 'Content-Security-Policy',
        content: `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
      }),
      tag('meta', { name: 'referrer', content: 'no-referrer' }),
      tag('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      tag('meta', { name: 'color-scheme', content: 'light' }),
      tag('title', {}, title),
      tag('style', {}, style),
    ]),
    tag('body', { className: ['paper-job', `paper-${size}`, ...(large ? ['paper-large'] : [])] }, [
      tag('main', {}, pages),
    ]),
  ])
  const root: Root = { type: 'root', children: [{ type: 'doctype' }, html] }
  return toHtml(root) + '\n'
}

/**
 * One of our own web pages with the app's fonts, for the window that prints: its head is ours, and the first policy in it
 * the one we wrote. Anything else is given back as it was.
 */
export function withOwnFonts(html: string): string {
  return html
    .replace('; style-src ', "; font-src 'self'; style-src 'self' ")
    .replace('<title>', '<link rel="stylesheet" href="/paper/fonts.css"><title>')
}
