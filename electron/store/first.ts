// The store's process begins here and goes on in main.ts. Apart, because what such a process begins with is searched
// through for its exports, letter by letter, before it runs: quickly done here.
void import('./main.ts')
