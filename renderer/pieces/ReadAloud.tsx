import { Volume2, VolumeX } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { Language } from '../../shared/words/catalogue.ts'
import { tagOf } from '../i18n.ts'
import { useWords } from '../words.tsx'
import { Button } from './Button.tsx'

interface ReadAloudProps {
  /** What is read, each by a button of its own; the first is "Read it aloud" where it is called nothing else. */
  texts: readonly { text: string; label?: string }[]
}

/**
 * Has a text read by a voice of this laptop, for whoever does not read, or does not see. Where it has none for the
 * language that is said, so that somebody reads it out. Voices that speak from elsewhere are never used.
 */
export function ReadAloud({ texts }: ReadAloudProps) {
  const { t, language } = useWords()
  const voice = useVoice(language)
  const [reading, setReading] = useState<number | null>(null)
  const all = texts.map((one) => one.text).join('\n')
  // What is being read is what stood there: a new answer, another language or another page ends it.
  useEffect(() => () => (speech()?.cancel(), setReading(null)), [all, language])
  if (voice === undefined) return null
  if (voice === null) return <p className="quiet small">{t('consent.aloud.noVoice')}</p>
  const read = (at: number) => {
    speech()?.cancel()
    if (reading === at) return setReading(null)
    const said = new SpeechSynthesisUtterance(texts[at]!.text)
    said.voice = voice
    said.lang = tagOf(language)
    said.rate = 0.9
    said.onend = said.onerror = () => setReading((now) => (now === at ? null : now))
    setReading(at)
    speech()?.speak(said)
  }
  return (
    <div className="row">
      {texts.map(({ label }, at) => (
        <Button key={label ?? ''} icon={reading === at ? VolumeX : Volume2} onPress={() => read(at)}>
          {reading === at ? t('consent.aloud.stop') : (label ?? t('consent.aloud.read'))}
        </Button>
      ))}
    </div>
  )
}

const speech = (): SpeechSynthesis | undefined =>
  'speechSynthesis' in window ? window.speechSynthesis : undefined

/** A voice of this laptop itself in a language; null where it has none, undefined while that is not known. */
function useVoice(language: Language): SpeechSynthesisVoice | null | undefined {
  const [voices, setVoices] = useState<readonly SpeechSynthesisVoice[]>(() => speech()?.getVoices() ?? [])
  const [isKnown, setKnown] = useState(voices.length > 0)
  useEffect(() => {
    const own = speech()
    const look = () => {
      setVoices(own?.getVoices() ?? [])
      setKnown(true)
    }
    own?.addEventListener('voiceschanged', look)
    // The list comes late, and where there is no voice at all nothing says so.
    const later = setTimeout(look, 1_000)
    return () => {
      own?.removeEventListener('voiceschanged', look)
      clearTimeout(later)
    }
  }, [])
  const here = voices.find((one) => one.localService && one.lang.slice(0, 2).toLowerCase() === language)
  return here ?? (isKnown ? null : undefined)
}
