using FirstByte;

// What the web server itself takes.
Site.Run(args[0], [], id => null);
