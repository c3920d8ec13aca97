import { useEffect, useState } from 'react'
import type { CanvasPreview } from '../../../../shared/exports/canvasAsked.ts'
import { useWords } from '../../../words.tsx'

/** The sheets as they will be, from the very drawing that is written; of a document, whose words are in it. */
export function PaperPages({ preview, isDrawn }: { preview: CanvasPreview; isDrawn: boolean }) {
  const { t, number } = useWords()
  const { sheets, of, pages, type, held, contributions } = preview
  return (
    <div className="cv-pages" role="group" aria-label={t('canvasPaper.preview')} tabIndex={0}>
      <p>
        {t('canvasPaper.holds', { count: contributions.length })}
        {held > 0 && ` ${t('canvasPaper.held', { count: held })}`}
      </p>
      {isDrawn && (
        <p className="small quiet">
          {t('canvasPaper.sheets', { count: of })}
          {pages > of && ` ${t('canvasPaper.pages', { count: pages })}`}{' '}
          {t('canvasPaper.type', { size: number(Math.round(type * 10) / 10) })}
        </p>
      )}
      {isDrawn &&
        sheets.map((svg, at) => (
          <figure key={at}>
            <figcaption className="small quiet">
              {t('canvasPaper.sheetOf', { sheet: at + 1, sheets: of })}
            </figcaption>
            <Drawing svg={svg} alt={t('canvasPaper.sheetAlt', { sheet: at + 1 })} />
          </figure>
        ))}
      {isDrawn && of > sheets.length && (
        <p className="quiet">{t('canvasPaper.more', { count: of - sheets.length })}</p>
      )}
    </div>
  )
}

/** As a picture: nothing in it can run or load. The canvas as a table is its equal for whoever does not see it. */
function Drawing({ svg, alt }: { svg: string; alt: string }) {
  const [address, setAddress] = useState<string>()
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [svg])
  return address ? <img src={address} alt={alt} /> : null
}
