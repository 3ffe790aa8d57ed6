// Vite as it comes. `#style` is the first of the app's two stylesheets: it has all that the twin's pages use, so that both sides are drawn with
// the same rules.
import { defineConfig } from "vite";
import react from "@vitejs/plugin-react";

export default defineConfig({
  plugins: [react()],
  resolve: { alias: { "#style": process.env.TWIN_STYLE } },
  // The worker is a module of its own, as Vite's guide has it.
  worker: { format: "es" },
});
