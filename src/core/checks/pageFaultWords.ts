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
      return l10n.t('This closes a shortcode “{0}” that is not open.', fault.name);
    case 'shortcode-unknown':
      // The theme may have it: of its templates a page knows nothing, other than the checks.
      return l10n.t('Neither Hugo nor Relearn has the shortcode {0}.', fault.name);
    case 'shortcode-mixed-parameters':
      return l10n.t('“{0}”: parameters have either all a name or none.', fault.parameter);
    case 'shortcode-parameter-missing':
      return l10n.t('“{0}” needs the parameter {1}.', fault.name, fault.parameter);
    case 'address-invalid':
      return l10n.t('This address cannot be read, and Hugo refuses the page: {0}', fault.address);
    case 'ref-not-found':
      return l10n.t('There is no page “{0}”, and Hugo does not build the site without it.', fault.address);
    case 'ref-ambiguous':
    case 'link-ambiguous':
      return l10n.t('“{0}” may be each of these pages: {1}', fault.address, fault.pages.join(', '));
    case 'link-not-found':
      return fault.kind === 'plain'
        ? l10n.t('There is no note “{0}”.', fault.address)
        : l10n.t(
            'There is no page “{0}”. The site prints the link as it is, and it leads nowhere.',
            fault.address,
          );
    case 'link-dead':
      return l10n.t('Links of this kind are not opened: {0}', fault.address);
    case 'heading-not-found':
      return fault.near === undefined
        ? l10n.t('There is no heading “{0}” on this page.', fault.id)
        : l10n.t('There is no heading “{0}” on this page. Did you mean “{1}”?', fault.id, fault.near);
    case 'image-not-found':
      return imageWords(fault);
    case 'include-not-found':
      return l10n.t('There is no file {0} to include.', fault.address);
    case 'include-refused':
      return l10n.t('This address leads out of the site: {0}', fault.address);
    case 'include-too-large':
      return l10n.t('{0} includes itself, or what is included is too large.', fault.address);
    case 'shortcode-too-deep':
      return l10n.t('Shortcodes are nested too deep to be shown here.');
    case 'text-too-long':
      return l10n.t('The note is too long: what lies behind this place is not shown.');
  }
}

function imageWords({ why, address }: Extract<PageFault, { readonly code: 'image-not-found' }>): string {
  switch (why) {
    case 'missing':
      return l10n.t('There is no picture “{0}”.', address);
    case 'beside':
      return l10n.t(
        'The site will not find this picture: a note’s address is a folder of its own. Write ../{0}',
        address.replace(/^\.\//, ''),
      );
    case 'elsewhere':
      return l10n.t('The site does not find this picture at the address {0}', address);
    case 'refused':
      return l10n.t('This address leads out of the site: {0}', address);
  }
}
