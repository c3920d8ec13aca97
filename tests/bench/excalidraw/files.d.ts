// Excalidraw's own stylesheet is imported for its effect only; vite gathers it into the page.
declare module '@excalidraw/excalidraw/index.css'
