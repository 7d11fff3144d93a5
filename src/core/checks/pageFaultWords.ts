import * as l10n from '@vscode/l10n';
import type { PageFault } from '../render/pageFault';
import { faultWords } from './faultWords';

/** What is to be said of a fault in a page, or of what a check finds in the same place. */
export function pageFaultWords(fault: PageFault): string {
  switch (fault.code) {
    case 'shortcode-not-closed':
    case 'shortcode-not-ended':
      return faultWords(fault);
    case 'shortcode-closing-alone':
      return l10n.t('This closes a shortcode “{0}” that isn’t open.', fault.name);
    case 'shortcode-unknown':
      // The theme may have it: of its templates a page knows nothing, other than the checks.
      return l10n.t('Neither Hugo nor Relearn has a shortcode {0}.', fault.name);
    case 'shortcode-mixed-parameters':
      return l10n.t(
        '“{0}” mixes named and positional parameters. Name all of them or none.',
        fault.parameter,
      );
    case 'shortcode-parameter-missing':
      return l10n.t('“{0}” needs the parameter {1}.', fault.name, fault.parameter);
    case 'address-invalid':
      return l10n.t('Hugo can’t read this URL, so it rejects the page: {0}', fault.address);
    case 'ref-not-found':
      return l10n.t('No page matches “{0}”, so Hugo can’t build the site.', fault.address);
    case 'ref-ambiguous':
    case 'link-ambiguous':
      return l10n.t('“{0}” matches several pages: {1}', fault.address, fault.pages.join(', '));
    case 'link-not-found':
      return fault.kind === 'plain'
        ? l10n.t('Note “{0}” doesn’t exist.', fault.address)
        : l10n.t('No page matches “{0}”, so the link leads nowhere.', fault.address);
    case 'link-dead':
      return l10n.t('Links of this type aren’t opened: {0}', fault.address);
    case 'heading-not-found':
      return fault.near === undefined
        ? l10n.t('No heading “{0}” on this page.', fault.id)
        : l10n.t('No heading “{0}” on this page. Did you mean “{1}”?', fault.id, fault.near);
    case 'image-not-found':
      return imageWords(fault);
    case 'include-not-found':
      return l10n.t('The included file {0} doesn’t exist.', fault.address);
    case 'include-refused':
      return l10n.t('This URL leads outside the site: {0}', fault.address);
    case 'include-too-large':
      return l10n.t('{0} includes itself, or the included files are too large.', fault.address);
    case 'shortcode-too-deep':
      return l10n.t('Shortcodes are nested too deeply to show here.');
    case 'text-too-long':
      return l10n.t('The note is too long. The rest isn’t shown.');
  }
}

function imageWords({ why, address }: Extract<PageFault, { readonly code: 'image-not-found' }>): string {
  switch (why) {
    case 'missing':
      return l10n.t('Image “{0}” doesn’t exist.', address);
    case 'beside':
      return l10n.t(
        'The site can’t find this image, because a note’s URL is a folder. Use ../{0}',
        address.replace(/^\.\//, ''),
      );
    case 'elsewhere':
      return l10n.t('The site can’t find this image at the URL {0}', address);
    case 'refused':
      return l10n.t('This URL leads outside the site: {0}', address);
  }
}
