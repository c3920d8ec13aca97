// Works out where the cards of a network go, beside the window so that nothing stands still meanwhile.
import 'elkjs/lib/elk-worker.min.js'
