import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import type { PaperPreview } from '../../../../shared/contract.ts'
import { paperStyle } from '../../../../shared/paper/style.ts'
import { useWords } from '../../../words.tsx'
import { drawn } from './Drawn.tsx'

/** Millimetres of a page, and of the margin round what is printed on it. */
const measures = { A4: [210, 297, 12], A5: [148, 210, 9] } as const

/**
 * The page as it will be printed, by the same style sheet, each style apart from the window's own. It is as wide as
 * there is room for; what a reader of the screen hears is the page itself.
 */
export function Preview({ preview }: { preview: PaperPreview }) {
  const { t } = useWords()
  const id = useId()
  const { paper } = preview
  const [width, height, margin] = measures[paper.size]
  return (
    <div className="paper-preview" role="group" aria-labelledby={id} tabIndex={0}>
      <h2 className="h-small" id={id}>
        {t('paper.preview')}
      </h2>
      {paper.pages.map((page, at) => (
        <figure key={at}>
          <figcaption className="small quiet">
            {paper.pages.length > 1 && t('paper.preview.page', { page: at + 1, pages: paper.pages.length })}
          </figcaption>
          <Apart width={width} height={height}>
            <div
              className={`paper-job paper-${paper.size}${paper.large ? ' paper-large' : ''}`}
              lang={paper.language}
              style={{ width: `${width}mm`, minHeight: `${height}mm`, padding: `${margin}mm` }}
            >
              {drawn(page)}
            </div>
          </Apart>
        </figure>
      ))}
    </div>
  )
}

/** Draws its children in a shadow tree with paper's own styles, made smaller to fit. */
function Apart({ width, height, children }: { width: number; height: number; children: React.ReactNode }) {
  const host = useRef<HTMLDivElement>(null)
  const [root, setRoot] = useState<ShadowRoot | null>(null)
  useEffect(() => {
    const shadow = host.current!.shadowRoot ?? host.current!.attachShadow({ mode: 'open' })
    // A plain browser without constructable sheets shows the words unstyled.
    if ('replaceSync' in CSSStyleSheet.prototype) {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(paperStyle)
      shadow.adoptedStyleSheets = [sheet]
    }
    setRoot(shadow)
  }, [])
  useLayoutEffect(() => {
    const at = host.current!
    const fit = () => {
      const full = (width * 96) / 25.4
      at.style.setProperty('--fit', String(Math.min(1, at.clientWidth / full)))
    }
    fit()
    if (typeof ResizeObserver === 'undefined') return
    const watching = new ResizeObserver(fit)
    watching.observe(at)
    return () => watching.disconnect()
  }, [width])
  return (
    <div className="paper-page" ref={host} style={{ aspectRatio: `${width} / ${height}` }}>
      {root && createPortal(children, root as unknown as Element)}
    </div>
  )
}
