import './wall.css'
import { contributionTypes } from '../../shared/records/contribution.ts'
import type { WallView } from '../../shared/queries/wall.ts'
import { Tape } from '../pieces/Tape.tsx'
import { useWords } from '../words.tsx'
import { WallAgreement } from './WallAgreement.tsx'
import { WallBoard } from './WallBoard.tsx'
import { WallCanvas } from './WallCanvas.tsx'
import { WallDots } from './WallDots.tsx'
import { WallPairs } from './WallPairs.tsx'
import { WallAnswers } from './WallAnswers.tsx'
import { WallParameters } from './WallParameters.tsx'
import { WallPrivacy } from './WallPrivacy.tsx'
import { WallPrompt } from './WallPrompt.tsx'
import { WallStatements } from './WallStatements.tsx'

/** What the room sees: nothing in it can be pressed, and nothing smaller than can be read from the back. */
export function Wall({ view }: { view: WallView | null }) {
  const scene = view?.scene ?? 'blank'
  return (
    <div className="wall" data-scene={scene}>
      {view ? <Scene view={view} /> : <Blank />}
      {scene !== 'blank' && <Selvedge />}
    </div>
  )
}

function Scene({ view }: { view: WallView }) {
  switch (view.scene) {
    case 'agreement':
      return <WallAgreement view={view} />
    case 'privacy':
      return <WallPrivacy view={view} />
    case 'parameters':
      return <WallParameters view={view} />
    case 'answers':
      return <WallAnswers view={view} />
    case 'pairs':
      return <WallPairs view={view} />
    case 'prompt':
      return <WallPrompt view={view} />
    case 'board':
      return <WallBoard view={view} />
    case 'dots':
      return <WallDots view={view} />
    case 'canvas':
      return <WallCanvas view={view} />
    case 'statements':
      return <WallStatements view={view} />
    case 'blank':
      return view.paused ? <Pause /> : <Blank />
  }
}

/** Nothing to see, and a name for whoever asks the page what it is. */
function Blank() {
  const { t } = useWords()
  return <h1 className="sr">{t('menu.wallTitle')}</h1>
}

function Pause() {
  const { t } = useWords()
  return (
    <div className="wall-pause">
      <h1>{t('projector.pause.title')}</h1>
      <p>{t('projector.pause.body')}</p>
    </div>
  )
}

/** The edge of the cloth: every kind of thing people say, side by side. Decoration only. */
function Selvedge() {
  return (
    <div className="selvedge" aria-hidden>
      {contributionTypes.map((kind) => (
        <Tape key={kind} kind={kind} lies="along" />
      ))}
    </div>
  )
}
