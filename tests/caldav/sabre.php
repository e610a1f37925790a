<?php
// A calendar server of sabre/dav for the tests, answered by "php -S": one user, a calendar home, plain passwords.
error_reporting(E_ERROR);
date_default_timezone_set('UTC');
require_once getenv('SABRE');

class OneUser extends \Sabre\DAV\Auth\Backend\AbstractBasic
{
    protected function validateUserPass($user, $password)
    {
        return $user === getenv('SABRE_USER') && $password === getenv('SABRE_PASSWORD');
    }
}

if ((int) ($_SERVER['CONTENT_LENGTH'] ?? $_SERVER['HTTP_CONTENT_LENGTH'] ?? 0) > (int) getenv('SABRE_LARGEST')) {
    http_response_code(413);
    exit;
}
$database = new \PDO('sqlite:' . getenv('SABRE_DATABASE'));
$database->setAttribute(\PDO::ATTR_ERRMODE, \PDO::ERRMODE_EXCEPTION);
$principals = new \Sabre\DAVACL\PrincipalBackend\PDO($database);
$calendars = new \Sabre\CalDAV\Backend\PDO($database);
$server = new \Sabre\DAV\Server([
    new \Sabre\CalDAV\Principal\Collection($principals),
    new \Sabre\CalDAV\CalendarRootNode($principals, $calendars),
]);
$server->setBaseUri('/');
$server->addPlugin(new \Sabre\DAV\Auth\Plugin(new OneUser(), 'tests'));
$server->addPlugin(new \Sabre\DAVACL\Plugin());
$server->addPlugin(new \Sabre\CalDAV\Plugin());
$server->addPlugin(new \Sabre\CalDAV\ICSExportPlugin());
$server->exec();
