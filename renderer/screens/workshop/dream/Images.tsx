import { Plus } from 'lucide-react'
import { useState } from 'react'
import { clauseIndex } from '../../../../shared/queries/clauseIndex.ts'
import { textOf } from '../../../../shared/record.ts'
import type { Row, Rows } from '../../../../shared/rows.ts'
import { Button } from '../../../pieces/Button.tsx'
import { Menu } from '../../../pieces/Menu.tsx'
import { Note, TakenBack } from '../../../pieces/Note.tsx'
import { act } from '../../../store/desk.ts'
import { useWords } from '../../../words.tsx'
import { SignDialog } from '../../evidence/SignDialog.tsx'
import { TheirWords } from '../../takeback/TheirWords.tsx'
import { aliasesOf } from '../speakers.ts'
import { ImageDialog } from './ImageDialog.tsx'

interface ImagesProps {
  workshop: string
  rows: Rows
  /** Begin a statement that stands on this image. */
  onStatement: (image: string) => void
}

/** What tables drew or built: what it shows, what it means to them, and who made it. */
export function Images({ workshop, rows, onStatement }: ImagesProps) {
  const { t } = useWords()
  const [asked, setAsked] = useState<{ is: 'new' | 'more' | 'sign'; image?: string } | null>(null)
  const images = rows.where('contribution', 'workshop', workshop).filter((one) => one.type === 'image')
  const chosen = rows.get('contribution', asked?.image)
  const close = () => setAsked(null)
  return (
    <section className="pile images" aria-labelledby="images-title">
      <div className="row">
        <h2 className="h-sec" id="images-title">
          {t('dream.images')}
        </h2>
        <Button icon={Plus} className="push" onPress={() => setAsked({ is: 'new' })}>
          {t('dream.image.add')}
        </Button>
      </div>
      {images.length === 0 && <p className="quiet">{t('dream.images.none')}</p>}
      <ul className="pile">
        {images.map((image) => (
          <li key={image.id}>
            <Image
              image={image}
              rows={rows}
              onStatement={() => onStatement(image.id)}
              onMore={() => setAsked({ is: 'more', image: image.id })}
              onSign={() => setAsked({ is: 'sign', image: image.id })}
            />
          </li>
        ))}
      </ul>
      {asked?.is === 'new' && <ImageDialog workshop={workshop} onClose={close} />}
      {asked?.is === 'more' && chosen && <ImageDialog workshop={workshop} image={chosen} onClose={close} />}
      {asked?.is === 'sign' && chosen && (
        <SignDialog words={chosen} rows={rows} isOff={false} onClose={close} />
      )}
    </section>
  )
}

interface ImageProps {
  image: Row<'contribution'>
  rows: Rows
  onStatement: () => void
  onMore: () => void
  onSign: () => void
}

function Image({ image, rows, onStatement, onMore, onSign }: ImageProps) {
  const { t, list } = useWords()
  if (image.gone) return <TakenBack />
  const makers = aliasesOf(rows, image)
  const madeBy = [textOf(image.table), makers.length ? list(makers) : ''].filter(Boolean).join(': ')
  const shows = textOf(image.text)
  const under = rows.all('statement').filter((one) => one.groundedIn?.includes(image.id) && textOf(one.text))
  const does = { more: onMore, sign: onSign, remove: () => void act('removeRecord', { id: image.id }) }
  const isUsed = under.length > 0 || (clauseIndex(rows).get(image.id) ?? []).length > 0
  return (
    <>
      <Note
        kind="image"
        text={shows}
        lang={image.text && 'lang' in image.text ? image.text.lang : undefined}
        isRoomy
        foot={
          textOf(image.means) ? (
            <p className="means">
              <span className="label">{t('dream.image.means')}</span> {textOf(image.means)}
            </p>
          ) : undefined
        }
      />
      <p className="small quiet">
        {madeBy ? t('dream.image.madeBy', { who: madeBy }) : t('dream.image.madeByNobody')}
      </p>
      <div className="row">
        <Button
          aria-label={t('dream.image.statementNamed', { what: shows.slice(0, 80) })}
          onPress={onStatement}
        >
          {t('dream.image.statement')}
        </Button>
        <Menu
          label={t('dream.more')}
          items={[
            { id: 'more', label: t('dream.image.more') },
            { id: 'sign', label: t('dream.image.sign') },
            ...(isUsed ? [] : [{ id: 'remove' as const, label: t('dream.image.remove') }]),
          ]}
          onChoose={(id: keyof typeof does) => does[id]()}
          button={{ 'aria-label': t('dream.moreNamed', { what: shows.slice(0, 80) }) }}
        />
        <TheirWords note={image} />
      </div>
    </>
  )
}
