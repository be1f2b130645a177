import { css } from 'lit';

// Layout is the page's (paywall.page.css); the shadow root has nothing of its own to draw.
export const styles = css``;
