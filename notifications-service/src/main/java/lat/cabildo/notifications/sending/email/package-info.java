/** E-mail over SMTP: letters in plain text and HTML, and what their way to the mail server proves. */
@NullMarked
package lat.cabildo.notifications.sending.email;

import org.jspecify.annotations.NullMarked;
