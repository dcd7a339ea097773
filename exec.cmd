@rem The scripts of package.json begin with exec, so that signals reach them and not a shell in between; cmd does not know it.
@%*
