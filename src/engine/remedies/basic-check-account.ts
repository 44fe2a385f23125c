import { sh } from './code.ts';
import { defineRemedy } from './remedy.ts';

export default defineRemedy({
  id: 'basic-check-account',
  snippets: {
    nginx: () => sh`# asks for the password and says whether it is the one in the file of auth_basic_user_file
htpasswd -v /etc/nginx/.htpasswd USER
# sets it anew
htpasswd /etc/nginx/.htpasswd USER`,
    apache: () => sh`# asks for the password and says whether it is the one in the AuthUserFile
htpasswd -v /etc/apache2/.htpasswd USER
# sets it anew
htpasswd -B /etc/apache2/.htpasswd USER`,
  },
  verify: 'request',
});
