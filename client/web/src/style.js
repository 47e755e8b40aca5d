/** Style of the capture. What a page may change are the custom properties and the parts. */
export const STYLE = `
:host {
  --_accent: var(--facecheck-accent, #0b57d0);
  --_on-accent: var(--facecheck-on-accent, #fff);
  --_neutral: var(--facecheck-neutral, #fff);
  --_ready: var(--facecheck-ready, #38d67a);
  --_bad: var(--facecheck-bad, #ff8a80);
  --_shade: var(--facecheck-shade, rgb(0 0 0 / .55));
  --_hint-back: var(--facecheck-hint-background, #10151c);
  --_hint: var(--facecheck-hint-color, #fff);
  --_radius: var(--facecheck-radius, 1rem);
  display: block; font: var(--facecheck-font, 1rem/1.4 system-ui, sans-serif); max-inline-size: 100%;
}
:host([hidden]), [hidden] { display: none !important; }
* { box-sizing: border-box; margin: 0; }
.stage {
  position: relative; overflow: hidden; border-radius: var(--_radius); background: var(--_hint-back);
  aspect-ratio: 4 / 3; max-block-size: var(--facecheck-max-height, 75vh); max-block-size: var(--facecheck-max-height, 75svh);
  inline-size: 100%; margin-inline: auto;
}
video, canvas, svg { position: absolute; inset: 0; inline-size: 100%; block-size: 100%; object-fit: contain; }
.mirrored video, .mirrored canvas.mirror { transform: scaleX(-1); }
.shade { fill: var(--_shade); }
.oval { fill: none; stroke: var(--_neutral); stroke-width: 4; transition: stroke .25s; vector-effect: non-scaling-stroke; }
.ring { fill: none; stroke: var(--_ready); stroke-width: 9; stroke-dasharray: 100; stroke-dashoffset: 100; vector-effect: none; }
[data-state=ready] .oval, [data-state=recording] .oval, [data-state=accepted] .oval { stroke: var(--_ready); stroke-width: 7; }
[data-state=rejected] .oval, [data-state=failed] .oval { stroke: var(--_bad); }
[data-state=idle] .oval, [data-state=looking] .oval, [data-state=starting] .oval { stroke-dasharray: 10 8; }
[data-state=recording] .ring { stroke-dashoffset: 0; transition: stroke-dashoffset var(--_duration, 1s) linear; }
[data-state=accepted] svg, [data-state=failed] svg { display: none; }
.strip { display: grid; place-items: center; min-block-size: 3.9rem; padding-block-end: .6rem; }
.hint {
  max-inline-size: 100%; padding: .45rem 1.1rem; border-radius: 1.2rem; text-align: center; text-wrap: balance;
  background: var(--_hint-back); color: var(--_hint); font-weight: 600;
}
.hint:empty { visibility: hidden; }
.bar { display: flex; justify-content: center; padding-block-start: .75rem; min-block-size: 3.5rem; }
button {
  font: inherit; font-weight: 600; min-block-size: 2.75rem; padding: .5rem 1.4rem; border: 0; border-radius: 1.4rem;
  background: var(--_accent); color: var(--_on-accent); cursor: pointer;
}
button:focus-visible { outline: 3px solid var(--_accent); outline-offset: 3px; }
@media (prefers-reduced-motion: reduce) { .oval, .ring { transition: none !important; } }
@media (forced-colors: active) { button { border: 1px solid; } }
`;
